package org.winnow.desktop.release;

import org.winnow.release.ContextFate;
import org.winnow.release.Profile;
import org.winnow.release.Profiles;

/**
 * What the user wants to export. Immutable.
 *
 * @param profile the target
 * @param wholeSet true for the current set, false for everything that is accepted
 * @param fate what becomes of passages
 * @param ratio such as {@code 80/10/10}; empty for the splits that the project has stored
 * @param seed of the split
 * @param skipInvalid true to leave out what breaks a rule of the target
 */
public record Plan(Profile profile, boolean wholeSet, ContextFate fate, String ratio, long seed, boolean skipInvalid) {
    /** The default: messages for TRL, the accepted ones, without passages, 80/10/10. */
    public static Plan first() {
        return new Plan(Profiles.all().get(0), false, ContextFate.INTERNALISE, "80/10/10", 1, false);
    }

    Plan withProfile(Profile other) {
        return new Plan(other, wholeSet, fate, ratio, seed, skipInvalid);
    }

    Plan withWholeSet(boolean whole) {
        return new Plan(profile, whole, fate, ratio, seed, skipInvalid);
    }

    Plan withFate(ContextFate other) {
        return new Plan(profile, wholeSet, other, ratio, seed, skipInvalid);
    }

    Plan withSplit(String other, long newSeed) {
        return new Plan(profile, wholeSet, fate, other, newSeed, skipInvalid);
    }

    Plan withSkipInvalid(boolean skip) {
        return new Plan(profile, wholeSet, fate, ratio, seed, skip);
    }
}
