package no.veikart.note;

import no.veikart.merkle.MalformedException;

/** What a key signs (C2SP signed-note, signature types). */
public enum KeyType {
    /** A note's text, with Ed25519. */
    ED25519(0x01),
    /** A checkpoint and the time at which it was seen, with Ed25519 (C2SP tlog-cosignature). */
    COSIGNATURE(0x04);

    private final byte code;

    KeyType(int code) {
        this.code = (byte) code;
    }

    byte code() {
        return code;
    }

    static KeyType of(byte code) {
        for (KeyType type : values()) {
            if (type.code == code) {
                return type;
            }
        }
        throw new MalformedException("no key of the type " + code + " is known here");
    }
}
