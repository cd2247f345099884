/**
 * Files that came with messages or shall go with them: kept in the database in chunks, so that no
 * file is ever whole in memory.
 */
package io.parley.attachment;
