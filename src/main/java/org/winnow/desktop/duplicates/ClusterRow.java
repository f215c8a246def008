package org.winnow.desktop.duplicates;

import org.winnow.model.Cluster;

/**
 * A line of the list of clusters.
 *
 * @param cluster the cluster
 * @param title the beginning of an instruction of it
 * @param open how many of its examples are neither rejected nor deleted
 */
public record ClusterRow(Cluster cluster, String title, int open) {}
