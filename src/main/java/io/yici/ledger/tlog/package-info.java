/** Transparency logs: Merkle trees (RFC 6962), signed notes, checkpoints, cosignatures, tiles and proofs (C2SP). Pure; nothing here knows of the product. */
@org.springframework.modulith.NamedInterface("tlog")
@NullMarked
package io.yici.ledger.tlog;

import org.jspecify.annotations.NullMarked;
