/** The law of the dialects: what each must have words for, and who opens their doors. Dialects translate and nothing else. */
@org.jspecify.annotations.NullMarked
package dev.gatehouse.http.dialect;
