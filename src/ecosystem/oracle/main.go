// Checks a running service's ledger with the transparency log packages of the Go project, which
// share no code with the service.
//
// Usage: main [-witness vkey]... [base URL, http://127.0.0.1:8080 where none is given]
//
// Prints one line per check. Exits with 0 where all passed, else with 1.
package main

import (
	"flag"
	"fmt"
	"os"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

// ledger is what the service serves at one size; everything is compared with its checkpoint.
type ledger struct {
	service service
	known   note.Verifiers
	origin  string
	tree    tlog.Tree
	hashes  tlog.HashReader
	entries [][]byte
}

func main() {
	var witnesses keys
	flag.Var(&witnesses, "witness", "verifier key of a witness that must have signed the checkpoint")
	flag.Parse()
	base := "http://127.0.0.1:8080"
	if flag.NArg() > 0 {
		base = flag.Arg(0)
	}
	log := &ledger{service: service{base + "/v1/ledger/"}}
	checks := []struct {
		name string
		run  func() (string, error)
	}{
		{"checkpoint", func() (string, error) { return log.openCheckpoint(witnesses) }},
		{"tiles", log.checkTiles},
		{"entries", log.checkEntries},
		{"inclusion proofs", log.checkInclusion},
		{"consistency proofs", log.checkConsistency},
	}
	for _, check := range checks {
		said, err := check.run()
		if err != nil {
			fmt.Printf("FAILED %s: %v\n", check.name, err)
			os.Exit(1)
		}
		fmt.Printf("ok     %s: %s\n", check.name, said)
	}
}

// openCheckpoint verifies the signatures with the key that the service serves and those of the witnesses.
func (l *ledger) openCheckpoint(witnesses keys) (string, error) {
	key, err := l.service.text("key")
	if err != nil {
		return "", err
	}
	origin, err := note.NewVerifier(key)
	if err != nil {
		return "", fmt.Errorf("key %q: %w", key, err)
	}
	l.origin = origin.Name()
	l.known = note.VerifierList(append(witnesses, origin)...)
	signed, err := l.service.get("checkpoint")
	if err != nil {
		return "", err
	}
	opened, err := l.open(signed)
	if err != nil {
		return "", err
	}
	if len(opened.Sigs) != 1+len(witnesses) {
		return "", fmt.Errorf("%d of %d expected signatures", len(opened.Sigs), 1+len(witnesses))
	}
	if l.tree, err = treeOf(opened, l.origin); err != nil {
		return "", err
	}
	if l.tree.N == 0 {
		return "", fmt.Errorf("the log is empty, so nothing could be checked")
	}
	return fmt.Sprintf("%d entries, %d signatures", l.tree.N, len(opened.Sigs)), l.refuseChanges(signed)
}

func (l *ledger) open(signed []byte) (*note.Note, error) {
	opened, err := note.Open(signed, l.known)
	if err != nil {
		return nil, fmt.Errorf("checkpoint %q: %w", signed, err)
	}
	return opened, nil
}

// refuseChanges makes sure that the signature says something about every byte of the text.
func (l *ledger) refuseChanges(signed []byte) error {
	opened, _ := note.Open(signed, l.known)
	for i := range opened.Text {
		changed := append([]byte(nil), signed...)
		changed[i] ^= 1
		if _, err := note.Open(changed, l.known); err == nil {
			return fmt.Errorf("byte %d of the checkpoint can be changed", i)
		}
	}
	return nil
}

// checkTiles compares every full tile with its hash in the level above, and the rest with the root.
//
// tlog.TileHashReader would do that too, but leaves full tiles unchecked in the version of Debian 12.
func (l *ledger) checkTiles() (string, error) {
	read := tiles{}
	for level := 0; l.tree.N>>(tileHeight*level) > 0; level++ {
		if err := l.readLevel(read, level); err != nil {
			return "", err
		}
	}
	l.hashes = read
	root, err := tlog.TreeHash(l.tree.N, l.hashes)
	if err != nil {
		return "", err
	}
	if root != l.tree.Hash {
		return "", fmt.Errorf("their root is %v, not %v", root, l.tree.Hash)
	}
	return fmt.Sprintf("%d with the root %v", len(read), root), nil
}

// readLevel reads the tiles of a level after those of the level below, whose roots they hold.
func (l *ledger) readLevel(read tiles, level int) error {
	count := l.tree.N >> (tileHeight * level)
	for index := int64(0); index*tileWidth < count; index++ {
		tile := tlog.Tile{H: tileHeight, L: level, N: index, W: width(count, index)}
		body, err := l.service.hashes(tile)
		if err != nil {
			return err
		}
		read[place{level, index}] = storedTile{tile, body}
	}
	for i := int64(0); level > 0 && i < count; i++ {
		if err := read.compare(place{level - 1, i}); err != nil {
			return err
		}
	}
	return nil
}

// checkEntries compares every entry with its leaf hash.
func (l *ledger) checkEntries() (string, error) {
	for first := int64(0); first < l.tree.N; first += tileWidth {
		bundle, err := l.service.entries(first/tileWidth, l.tree.N)
		if err != nil {
			return "", err
		}
		l.entries = append(l.entries, bundle...)
	}
	for i, entry := range l.entries {
		hashes, err := l.hashes.ReadHashes([]int64{tlog.StoredHashIndex(0, int64(i))})
		if err != nil {
			return "", err
		}
		if hash := tlog.RecordHash(entry); hash != hashes[0] {
			return "", fmt.Errorf("the hash of entry %d is %v, the tile has %v", i, hash, hashes[0])
		}
	}
	return fmt.Sprintf("%d, each with its hash in a tile", len(l.entries)), nil
}
