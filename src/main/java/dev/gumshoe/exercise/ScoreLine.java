package dev.gumshoe.exercise;

/**
 * A part of a score.
 *
 * @param part what it is for
 * @param points given; below 0 where it only takes away
 * @param most that could be had; 0 where it only takes away
 * @param reason one sentence
 */
public record ScoreLine(String part, int points, int most, String reason) {}
