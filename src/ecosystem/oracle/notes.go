package main

import (
	"bytes"
	"crypto/ed25519"
	"crypto/sha256"
	"encoding/base64"
	"encoding/binary"
	"fmt"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

// treeOf reads a checkpoint: origin, size and root, each on a line.
func treeOf(checkpoint *note.Note, origin string) (tlog.Tree, error) {
	lines := strings.Split(checkpoint.Text, "\n")
	if len(lines) != 4 || lines[3] != "" || lines[0] != origin {
		return tlog.Tree{}, fmt.Errorf("not a checkpoint of %s: %q", origin, checkpoint.Text)
	}
	size, err := strconv.ParseInt(lines[1], 10, 64)
	if err != nil || strconv.FormatInt(size, 10) != lines[1] {
		return tlog.Tree{}, fmt.Errorf("not the size of a tree: %q", lines[1])
	}
	root, err := tlog.ParseHash(lines[2])
	return tlog.Tree{N: size, Hash: root}, err
}

// keys are those of witnesses, from the command line.
type keys []note.Verifier

func (k *keys) String() string { return "" }

func (k *keys) Set(vkey string) error {
	parts := strings.SplitN(vkey, "+", 3)
	if len(parts) != 3 {
		return fmt.Errorf("not a verifier key")
	}
	material, err := base64.StdEncoding.DecodeString(parts[2])
	if err != nil || len(material) != 1+ed25519.PublicKeySize || material[0] != cosignatureType {
		return fmt.Errorf("not the key of a witness")
	}
	hash := sha256.Sum256(append([]byte(parts[0]+"\n"), material...))
	w := witness{name: parts[0], id: binary.BigEndian.Uint32(hash[:]), key: material[1:]}
	if fmt.Sprintf("%08x", w.id) != parts[1] {
		return fmt.Errorf("its ID is %08x", w.id)
	}
	*k = append(*k, w)
	return nil
}

const cosignatureType = 4

// witness verifies cosignatures of C2SP tlog-cosignature, version 1, which sumdb/note does not know.
type witness struct {
	name string
	id   uint32
	key  ed25519.PublicKey
}

func (w witness) Name() string { return w.name }

func (w witness) KeyHash() uint32 { return w.id }

func (w witness) Verify(text, signature []byte) bool {
	if len(signature) != 8+ed25519.SignatureSize {
		return false
	}
	var message bytes.Buffer
	fmt.Fprintf(&message, "cosignature/v1\ntime %d\n%s", binary.BigEndian.Uint64(signature), text)
	return ed25519.Verify(w.key, message.Bytes(), signature[8:])
}
