<?xml version="1.0" encoding="UTF-8"?>
<!-- One line a room from JaCoCo's XML report: what share of its lines any test of the build has run. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:output method="text" encoding="UTF-8"/>
  <xsl:template match="/report">
    <xsl:text>Coverage by all tests of the build&#10;</xsl:text>
    <xsl:for-each select="group">
      <xsl:variable name="line" select="counter[@type='LINE']"/>
      <xsl:variable name="all" select="$line/@covered + $line/@missed"/>
      <xsl:value-of select="concat('  ', @name, ': ')"/>
      <xsl:choose>
        <xsl:when test="$line">
          <xsl:value-of select="concat(format-number(100 * $line/@covered div $all, '0.0'), ' % of ', $all, ' lines')"/>
        </xsl:when>
        <xsl:otherwise>no lines yet</xsl:otherwise>
      </xsl:choose>
      <xsl:text>&#10;</xsl:text>
    </xsl:for-each>
  </xsl:template>
</xsl:stylesheet>
