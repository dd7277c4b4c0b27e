<?xml version="1.0" encoding="UTF-8"?>
<!-- The libraries of a release by the names of their jars, with their licences and where their sources are, as the SBOM has them. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:b="http://cyclonedx.org/schema/bom/1.6" exclude-result-prefixes="b">
  <xsl:output method="text" encoding="UTF-8"/>

  <xsl:template match="/">
    <xsl:text>Libraries in lib/, which are not ours, with the licences under which their authors publish them. Where there are several
to choose from, we take Apache-2.0, MIT, BSD or EPL-2.0; what Jersey lists besides is for parts of it that it names in its jars.
The licences that want their text beside the library are in licences/; the jars hold their own notices. Sources are where the
lines say, and at Maven Central under the same names. sqlite-jdbc and jna were changed: native libraries for platforms on
which Gatehouse does not run are left out. All others are as they were published. You may replace any of them by another version.

</xsl:text>
    <xsl:apply-templates select="/b:bom/b:components/b:component[b:group != 'dev.gatehouse']">
      <xsl:sort select="b:name"/>
    </xsl:apply-templates>
  </xsl:template>

  <xsl:template match="b:component">
    <xsl:value-of select="concat(b:name, '-', b:version)"/>
    <xsl:if test="contains(b:purl, 'classifier=')">
      <xsl:value-of select="concat('-', substring-before(concat(substring-after(b:purl, 'classifier='), '&amp;'), '&amp;'))"/>
    </xsl:if>
    <xsl:text>.jar&#10;    </xsl:text>
    <xsl:for-each select="b:licenses/b:license | b:licenses/b:expression">
      <xsl:if test="position() > 1">, </xsl:if>
      <xsl:value-of select="b:id | b:name | self::b:expression"/>
    </xsl:for-each>
    <xsl:text>&#10;    </xsl:text>
    <xsl:value-of select="(b:externalReferences/b:reference[@type = 'vcs'] | b:externalReferences/b:reference[@type = 'website'])[last()]/b:url"/>
    <xsl:text>&#10;</xsl:text>
  </xsl:template>
</xsl:stylesheet>
