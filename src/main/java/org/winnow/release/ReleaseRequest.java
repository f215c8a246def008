package org.winnow.release;

import java.nio.file.Path;

/**
 * What to release and where to.
 *
 * @param profile the target
 * @param target the folder that will hold the release; missing or empty, or an earlier release if {@code replace}
 * @param feed the examples
 * @param splits which file each goes to
 * @param plan what becomes of passages
 * @param seed the seed of the splits, for the manifest
 * @param project what to say about the origin
 * @param skipInvalid leaves out and counts the examples that break a rule, instead of writing nothing
 * @param replace puts the new release in the place of an earlier one
 */
public record ReleaseRequest(
        Profile profile,
        Path target,
        Feed feed,
        Assignment splits,
        ContextPlan plan,
        long seed,
        ProjectInfo project,
        boolean skipInvalid,
        boolean replace) {
    /** A release by the stored splits that writes nothing if any example breaks a rule, into a new folder. */
    public static ReleaseRequest of(Profile profile, Path target, Feed feed, ContextPlan plan, ProjectInfo project) {
        return new ReleaseRequest(profile, target, feed, Assignment.STORED, plan, 0, project, false, false);
    }

    /** The same with other splits. */
    public ReleaseRequest withSplits(Assignment newSplits, long newSeed) {
        return new ReleaseRequest(profile, target, feed, newSplits, plan, newSeed, project, skipInvalid, replace);
    }

    /** The same, leaving out what breaks a rule. */
    public ReleaseRequest skippingInvalid() {
        return new ReleaseRequest(profile, target, feed, splits, plan, seed, project, true, replace);
    }

    /** The same, in the place of an earlier release. */
    public ReleaseRequest replacing() {
        return new ReleaseRequest(profile, target, feed, splits, plan, seed, project, skipInvalid, true);
    }
}
