// SPDX-License-Identifier: Apache-2.0
/** What docker-compose.yml and the Dockerfiles say, held against what the program understands. */
@NullMarked
package fi.lethe.app.compose;

import org.jspecify.annotations.NullMarked;
