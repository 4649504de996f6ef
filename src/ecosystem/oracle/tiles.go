package main

import (
	"fmt"

	"golang.org/x/mod/sumdb/tlog"
)

type place struct {
	level int
	index int64
}

type storedTile struct {
	tile tlog.Tile
	body []byte
}

// tiles are those that have been read, as tlog looks hashes up.
type tiles map[place]storedTile

func (t tiles) ReadHashes(indexes []int64) ([]tlog.Hash, error) {
	hashes := make([]tlog.Hash, len(indexes))
	for i, index := range indexes {
		wanted := tlog.TileForIndex(tileHeight, index)
		stored, found := t[place{wanted.L, wanted.N}]
		if !found {
			return nil, fmt.Errorf("no tile %s", pathOf(wanted))
		}
		hash, err := tlog.HashFromTile(stored.tile, stored.body, index)
		if err != nil {
			return nil, err
		}
		hashes[i] = hash
	}
	return hashes, nil
}

// compare makes sure that a full tile's root, from its two halves, is its hash in the level above.
func (t tiles) compare(at place) error {
	above := tileHeight * (at.level + 1)
	hashes, err := t.ReadHashes([]int64{
		tlog.StoredHashIndex(above-1, 2*at.index),
		tlog.StoredHashIndex(above-1, 2*at.index+1),
		tlog.StoredHashIndex(above, at.index),
	})
	if err != nil {
		return err
	}
	if root := tlog.NodeHash(hashes[0], hashes[1]); root != hashes[2] {
		return fmt.Errorf("%s has the root %v, the tile above says %v", pathOf(t[at].tile), root, hashes[2])
	}
	return nil
}
