package main

import (
	"encoding/json"
	"fmt"

	"golang.org/x/mod/sumdb/tlog"
)

type inclusionProof struct {
	Index      int64       `json:"index"`
	TreeSize   int64       `json:"treeSize"`
	LeafHash   tlog.Hash   `json:"leafHash"`
	Hashes     []tlog.Hash `json:"hashes"`
	Checkpoint string      `json:"checkpoint"`
}

type consistencyProof struct {
	First      int64       `json:"first"`
	Second     int64       `json:"second"`
	Hashes     []tlog.Hash `json:"hashes"`
	Checkpoint string      `json:"checkpoint"`
}

// checkInclusion asks for proofs of entries in trees up to the checkpoint's.
func (l *ledger) checkInclusion() (string, error) {
	count := 0
	for _, size := range sizes(l.tree.N) {
		for _, index := range sizes(size) {
			if err := l.checkRecord(index-1, size); err != nil {
				return "", fmt.Errorf("entry %d in the tree of %d: %w", index-1, size, err)
			}
			count++
		}
	}
	return fmt.Sprintf("%d, and none for another entry", count), nil
}

func (l *ledger) checkRecord(index, size int64) error {
	var proof inclusionProof
	path := fmt.Sprintf("proofs/inclusion?index=%d&treeSize=%d", index, size)
	if err := l.proof(path, &proof); err != nil {
		return err
	}
	if proof.Index != index || proof.TreeSize != size {
		return fmt.Errorf("the proof is for %d in %d", proof.Index, proof.TreeSize)
	}
	if err := l.checkTreeOf(proof.Checkpoint, size); err != nil {
		return err
	}
	root, err := tlog.TreeHash(size, l.hashes)
	if err != nil {
		return err
	}
	entry := l.entries[index]
	if hash := tlog.RecordHash(entry); proof.LeafHash != hash {
		return fmt.Errorf("leaf hash %v, expected %v", proof.LeafHash, hash)
	}
	if err := tlog.CheckRecord(proof.Hashes, size, root, index, proof.LeafHash); err != nil {
		return err
	}
	changed := append(append([]byte(nil), entry...), 0)
	if tlog.CheckRecord(proof.Hashes, size, root, index, tlog.RecordHash(changed)) == nil {
		return fmt.Errorf("the proof also holds for another entry")
	}
	return nil
}

// checkConsistency asks for proofs between trees up to the checkpoint's.
func (l *ledger) checkConsistency() (string, error) {
	count := 0
	for _, second := range sizes(l.tree.N) {
		for _, first := range sizes(second) {
			if err := l.checkGrowth(first, second); err != nil {
				return "", fmt.Errorf("from %d to %d entries: %w", first, second, err)
			}
			count++
		}
	}
	return fmt.Sprintf("%d, and none for another root", count), nil
}

func (l *ledger) checkGrowth(first, second int64) error {
	var proof consistencyProof
	path := fmt.Sprintf("proofs/consistency?first=%d&second=%d", first, second)
	if err := l.proof(path, &proof); err != nil {
		return err
	}
	if proof.First != first || proof.Second != second {
		return fmt.Errorf("the proof is from %d to %d", proof.First, proof.Second)
	}
	if err := l.checkTreeOf(proof.Checkpoint, second); err != nil {
		return err
	}
	older, err := tlog.TreeHash(first, l.hashes)
	if err != nil {
		return err
	}
	newer, err := tlog.TreeHash(second, l.hashes)
	if err != nil {
		return err
	}
	if err := tlog.CheckTree(proof.Hashes, second, newer, first, older); err != nil {
		return err
	}
	older[0] ^= 1
	if tlog.CheckTree(proof.Hashes, second, newer, first, older) == nil {
		return fmt.Errorf("the proof also holds for another root")
	}
	return nil
}

func (l *ledger) proof(path string, proof any) error {
	body, err := l.service.get(path)
	if err != nil {
		return err
	}
	if err := json.Unmarshal(body, proof); err != nil {
		return fmt.Errorf("%s: %w", body, err)
	}
	return nil
}

// checkTreeOf verifies the checkpoint that came with a proof: of that tree, or a later one. Not every
// tree was signed, so it may be missing, but not for the tree whose checkpoint the service serves.
func (l *ledger) checkTreeOf(checkpoint string, size int64) error {
	if checkpoint == "" && size != l.tree.N {
		return nil
	}
	opened, err := l.open([]byte(checkpoint))
	if err != nil {
		return err
	}
	tree, err := treeOf(opened, l.origin)
	if err != nil {
		return err
	}
	if tree.N < size {
		return fmt.Errorf("the proof came with a checkpoint of %d entries", tree.N)
	}
	if tree.N > l.tree.N {
		return nil
	}
	root, err := tlog.TreeHash(tree.N, l.hashes)
	if err == nil && root != tree.Hash {
		err = fmt.Errorf("the proof's checkpoint has the root %v, not %v", tree.Hash, root)
	}
	return err
}

// sizes picks, from 1 to n: both ends, what is beside the edges of tiles, and some between.
func sizes(n int64) []int64 {
	picked := []int64{}
	for _, size := range []int64{
		1, 2, 3, 7, 8, n / 3, n / 2, n - 1, n,
		tileWidth - 1, tileWidth, tileWidth + 1, n / tileWidth * tileWidth, n/tileWidth*tileWidth + 1,
	} {
		if size >= 1 && size <= n && !contains(picked, size) {
			picked = append(picked, size)
		}
	}
	return picked
}

func contains(numbers []int64, number int64) bool {
	for _, other := range numbers {
		if other == number {
			return true
		}
	}
	return false
}
