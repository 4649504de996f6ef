package main

import (
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"net/http"
	"strings"
	"time"

	"golang.org/x/mod/sumdb/tlog"
)

const (
	tileHeight = 8
	tileWidth  = 1 << tileHeight
)

var client = http.Client{Timeout: 30 * time.Second}

var errNotFound = errors.New("404 Not Found")

// service reads below the address of the ledger.
type service struct {
	address string
}

func (s service) get(path string) ([]byte, error) {
	response, err := client.Get(s.address + path)
	if err != nil {
		return nil, err
	}
	defer response.Body.Close()
	body, err := io.ReadAll(response.Body)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	if response.StatusCode == http.StatusNotFound {
		return nil, fmt.Errorf("%s: %w", path, errNotFound)
	}
	if response.StatusCode != http.StatusOK {
		return nil, fmt.Errorf("%s: %s: %s", path, response.Status, body)
	}
	return body, nil
}

func (s service) text(path string) (string, error) {
	body, err := s.get(path)
	return strings.TrimSpace(string(body)), err
}

// tile reads a tile, or the full one that has taken its place since.
func (s service) tile(tile tlog.Tile) ([]byte, error) {
	body, err := s.get(pathOf(tile))
	if tile.W < tileWidth && errors.Is(err, errNotFound) {
		full := tile
		full.W = tileWidth
		return s.get(pathOf(full))
	}
	return body, err
}

// pathOf leaves the height out, which C2SP tlog-tiles fixes, and calls records entries.
func pathOf(tile tlog.Tile) string {
	path := strings.TrimPrefix(tile.Path(), fmt.Sprintf("tile/%d/", tileHeight))
	if rest := strings.TrimPrefix(path, "data/"); rest != path {
		path = "entries/" + rest
	}
	return "tile/" + path
}

// entries reads the bundle with an index in the tree of a size.
func (s service) entries(index, size int64) ([][]byte, error) {
	width := width(size, index)
	body, err := s.tile(tlog.Tile{H: tileHeight, L: -1, N: index, W: width})
	if err != nil {
		return nil, err
	}
	entries, err := split(body)
	if err != nil {
		return nil, fmt.Errorf("bundle %d: %w", index, err)
	}
	if len(entries) < width {
		return nil, fmt.Errorf("bundle %d has %d entries, expected %d", index, len(entries), width)
	}
	return entries[:width], nil
}

func split(bundle []byte) ([][]byte, error) {
	entries := [][]byte{}
	for len(bundle) > 0 {
		if len(bundle) < 2 || len(bundle)-2 < int(binary.BigEndian.Uint16(bundle)) {
			return nil, fmt.Errorf("it ends within entry %d", len(entries))
		}
		end := 2 + int(binary.BigEndian.Uint16(bundle))
		entries = append(entries, bundle[2:end])
		bundle = bundle[end:]
	}
	return entries, nil
}

// hashes reads a tile as it was when it had its width.
func (s service) hashes(tile tlog.Tile) ([]byte, error) {
	body, err := s.tile(tile)
	if err != nil {
		return nil, err
	}
	if len(body) < tile.W*tlog.HashSize {
		return nil, fmt.Errorf("%s has %d bytes", pathOf(tile), len(body))
	}
	return body[:tile.W*tlog.HashSize], nil
}

// width is that of the tile with an index among so many hashes.
func width(hashes, index int64) int {
	if rest := hashes - index*tileWidth; rest < tileWidth {
		return int(rest)
	}
	return tileWidth
}
