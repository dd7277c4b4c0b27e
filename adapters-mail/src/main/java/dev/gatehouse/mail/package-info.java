/** Tells: letters by SMTP, or as files where no mail server is named. */
@org.jspecify.annotations.NullMarked
package dev.gatehouse.mail;
