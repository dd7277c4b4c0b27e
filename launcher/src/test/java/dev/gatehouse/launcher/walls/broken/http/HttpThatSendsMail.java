package dev.gatehouse.launcher.walls.broken.http;

import jakarta.mail.Session;

/** Breaks: libraries have homes. */
public record HttpThatSendsMail(Session session) {}
