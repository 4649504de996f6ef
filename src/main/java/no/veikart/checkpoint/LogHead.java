package no.veikart.checkpoint;

import no.veikart.merkle.Hash;
import org.jspecify.annotations.Nullable;

/**
 * How far the log is public.
 *
 * @param size number of public entries
 * @param root of the tree over them; null where the entries are older than the tree
 * @param signed size of the newest signed checkpoint; 0 before the first
 */
record LogHead(long size, @Nullable Hash root, long signed) {}
