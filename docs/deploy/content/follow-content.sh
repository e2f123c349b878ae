#!/bin/sh
# Keeps FOLDER/now at the version of the content that is due: every commit of the branch, so many seconds after it was made. All
# machines turn their link in the same second, whenever the commit reached each of them. See README.md beside this file.
set -eu
if [ $# -lt 3 ]; then
	echo "usage: follow-content.sh REPOSITORY BRANCH FOLDER [SECONDS]" >&2
	exit 2
fi
repository=$1 branch=$2 folder=$3 delay=${4:-30}
fetched=0
shown=

mkdir -p "$folder"
[ -d "$folder/git" ] || git init --quiet --bare "$folder/git"
# What was begun when this was last stopped.
rm -rf "$folder/unpacked"

here() { git --git-dir="$folder/git" "$@"; }

# A version lies ready and whole before the link is turned to it, which is one step.
show() {
	if [ ! -d "$folder/$1" ]; then
		mkdir "$folder/unpacked"
		here archive "$1" | tar -x -C "$folder/unpacked"
		mv "$folder/unpacked" "$folder/$1"
	fi
	ln -sfn "$1" "$folder/next"
	mv -T "$folder/next" "$folder/now"
	# The site may still be reading the one before.
	for old in "$folder"/????????????????????????????????????????; do
		case ${old##*/} in "$1" | "$shown") ;; *) rm -rf "$old" ;; esac
	done
	shown=$1
}

while :; do
	now=$(date +%s)
	if [ $((now - fetched)) -ge 5 ]; then
		# Without the repository, what is here goes on.
		here fetch --quiet "$repository" "+$branch:refs/heads/followed" || echo "$repository cannot be read" >&2
		fetched=$now
	fi
	due=$(here rev-list -1 --first-parent --before="@$((now - delay))" followed 2>/dev/null || true)
	if [ -n "$due" ] && [ "$due" != "$shown" ]; then show "$due"; fi
	sleep 1
done
