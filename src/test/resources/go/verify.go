// Checks an export of the log, a receipt and a consistency proof with Go's own libraries. It shares no line with the product.
package main

import (
	"bufio"
	"encoding/base64"
	"fmt"
	"os"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

type hashes []tlog.Hash

func (h hashes) ReadHashes(indexes []int64) ([]tlog.Hash, error) {
	found := make([]tlog.Hash, 0, len(indexes))
	for _, index := range indexes {
		found = append(found, h[index])
	}
	return found, nil
}

func fail(err error) {
	if err != nil {
		fmt.Println("refused:", err)
		os.Exit(1)
	}
}

// head opens a signed checkpoint with the log's key.
func head(text string, key string) (int64, tlog.Hash) {
	verifier, err := note.NewVerifier(key)
	fail(err)
	opened, err := note.Open([]byte(text), note.VerifierList(verifier))
	fail(err)
	lines := strings.Split(opened.Text, "\n")
	if lines[0] != verifier.Name() {
		fail(fmt.Errorf("origin %s", lines[0]))
	}
	size, err := strconv.ParseInt(lines[1], 10, 64)
	fail(err)
	root, err := tlog.ParseHash(lines[2])
	fail(err)
	return size, root
}

func export(path string, key string) {
	file, err := os.Open(path)
	fail(err)
	reader := bufio.NewScanner(file)
	reader.Buffer(make([]byte, 1<<20), 1<<20)
	text := ""
	blank := 0
	for line := 0; blank < 2 && reader.Scan(); line++ {
		if reader.Text() == "" {
			blank++
		}
		if line >= 2 && blank < 2 {
			text += reader.Text() + "\n"
		}
	}
	size, root := head(text, key)
	var stored hashes
	var n int64
	for ; reader.Scan(); n++ {
		parts := strings.SplitN(reader.Text(), " ", 3)
		more, err := tlog.StoredHashes(n, []byte(parts[2]), stored)
		fail(err)
		stored = append(stored, more...)
	}
	if n != size {
		fail(fmt.Errorf("%d entries, not %d", n, size))
	}
	computed, err := tlog.TreeHash(n, stored)
	fail(err)
	if computed != root {
		fail(fmt.Errorf("root %s, not %s", computed, root))
	}
	fmt.Println("export", size, root)
}

func proofLines(text []string) []tlog.Hash {
	var path []tlog.Hash
	for _, line := range text {
		hash, err := tlog.ParseHash(line)
		fail(err)
		path = append(path, hash)
	}
	return path
}

func receipt(path string, key string) {
	content, err := os.ReadFile(path)
	fail(err)
	parts := strings.SplitN(string(content), "\n\n", 2)
	lines := strings.Split(parts[0], "\n")
	entry, err := base64.StdEncoding.DecodeString(strings.TrimPrefix(lines[1], "extra "))
	fail(err)
	index, err := strconv.ParseInt(strings.TrimPrefix(lines[2], "index "), 10, 64)
	fail(err)
	size, root := head(parts[1], key)
	fail(tlog.CheckRecord(proofLines(lines[3:]), size, root, index, tlog.RecordHash(entry)))
	fmt.Println("receipt", index, size)
}

// consistency reads what a log sends its witnesses, and the root of the old size as its last line.
func consistency(path string, key string) {
	content, err := os.ReadFile(path)
	fail(err)
	text := strings.TrimSuffix(string(content), "\n")
	cut := strings.LastIndex(text, "\n")
	oldRoot, err := tlog.ParseHash(text[cut+1:])
	fail(err)
	parts := strings.SplitN(text[:cut+1], "\n\n", 2)
	lines := strings.Split(parts[0], "\n")
	old, err := strconv.ParseInt(strings.TrimPrefix(lines[0], "old "), 10, 64)
	fail(err)
	size, root := head(parts[1], key)
	fail(tlog.CheckTree(proofLines(lines[1:]), size, root, old, oldRoot))
	fmt.Println("consistent", old, size)
}

func main() {
	switch os.Args[1] {
	case "export":
		export(os.Args[2], os.Args[3])
	case "receipt":
		receipt(os.Args[2], os.Args[3])
	case "consistency":
		consistency(os.Args[2], os.Args[3])
	}
}
