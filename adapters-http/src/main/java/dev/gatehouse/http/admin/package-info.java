/**
 * Runs the house over HTTP: {@code /admin/v1}, for administrators and for machines that hold permissions.
 *
 * <p>A request passes {@link AdminFilter}, which knows by {@link Needs} what its route asks of the caller, and
 * {@link AnswerOnceFilter} if it carries an {@code Idempotency-Key}; {@link NoQueryFilter} stands before routes that read no
 * query. A {@code ...Resource} reads it by {@link Query} and {@link AdminBody}, which collect every {@link Flaws flaw} at once, and a
 * {@code ...Messages} turns what the use case says into JSON. What a {@code ...Description} says of each route becomes the document
 * at {@code openapi.json}.
 */
@org.jspecify.annotations.NullMarked
package dev.gatehouse.http.admin;
