/** Runs the house over HTTP: {@code /admin/v1}, for administrators and for machines that hold permissions. */
@org.jspecify.annotations.NullMarked
package dev.gatehouse.http.admin;
