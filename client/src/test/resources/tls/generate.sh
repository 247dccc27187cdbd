#!/bin/sh
# Makes the certificates that the tests of TLS use: worth nothing anywhere else, valid from 2020 to 2120.
set -e
cd "$(dirname "$0")"
mkdir -p client other
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

cat >"$work/ca.cnf" <<CONFIGURATION
[ca]
default_ca = test
[test]
database = $work/index
rand_serial = yes
new_certs_dir = $work
default_md = sha256
policy = any
copy_extensions = copy
unique_subject = no
[any]
commonName = supplied
CONFIGURATION

sign() {
	: >"$work/index"
	openssl ca -batch -notext -config "$work/ca.cnf" -startdate 20200101000000Z -enddate 21200101000000Z \
		-in "$work/request" "$@"
}

request() {
	key=$1
	shift
	openssl req -new -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout "$key" -out "$work/request" "$@"
}

authority() {
	request "$work/authority-key" -subj "/CN=$2" -addext basicConstraints=critical,CA:true
	sign -selfsign -keyfile "$work/authority-key" -out "$1"
}

certificate() {
	request "$2" -subj "/CN=$3" -addext "subjectAltName=$4" -addext extendedKeyUsage=serverAuth,clientAuth
	sign -cert client/ca.pem -keyfile "$work/authority-key" -out "$1"
}

authority other/ca.pem 'Another authority'
authority client/ca.pem 'Springline test authority'
certificate server.pem server-key.pem localhost DNS:localhost,IP:127.0.0.1
certificate stranger.pem stranger-key.pem engine.example DNS:engine.example
certificate client/cert.pem client/key.pem client DNS:client
