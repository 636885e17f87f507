// SPDX-License-Identifier: Apache-2.0
package fi.lethe.query.search;

/**
 * One generation of the index.
 *
 * @param serving whether searches are answered from it; else it is being built
 * @param position of the last entry folded in while it was being built
 */
record Index(int generation, boolean serving, long position) {}
