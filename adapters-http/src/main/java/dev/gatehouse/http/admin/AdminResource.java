package dev.gatehouse.http.admin;

/** A resource of the administration: each of its routes {@link Needs} a permission, and takes an {@code @Auth Caller}. */
interface AdminResource {}
