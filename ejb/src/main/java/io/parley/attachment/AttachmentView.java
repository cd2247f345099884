package io.parley.attachment;

import java.util.UUID;

/**
 * A stored file. @param size in bytes @param contentId by which an HTML body refers to it, or empty
 */
public record AttachmentView(UUID id, String name, String mediaType, long size, String contentId) {}
