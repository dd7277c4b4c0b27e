package dev.gatehouse.launcher.walls.broken.http;

import java.security.SecureRandom;
import java.sql.Connection;
import javax.crypto.Cipher;

/** Breaks: libraries have homes. */
public record HttpThatKnowsSqlAndCiphers(Connection connection, Cipher cipher, SecureRandom random) {}
