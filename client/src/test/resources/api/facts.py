#!/usr/bin/env python3
"""Writes facts.tsv: what each version of the Engine API brought and dropped.

Usage, with PyYAML, in this folder: ./facts.py FOLDER > facts.tsv
FOLDER holds the specifications of moby's api/ folder as v1.25.yaml, v1.26.yaml and so on.

Each line: operation id, method, path, kind (operation, path, query, header or body), name, first version, last version.
The last version is empty when the newest specification still has it. The fields of a body are named by their path:
[] stands for the elements of a list, {} for the values of a map.
"""
import pathlib
import re
import sys

import yaml

METHODS = ("get", "head", "post", "put", "delete")


def resolve(spec, schema):
    while "$ref" in schema:
        schema = spec["definitions"][schema["$ref"].rsplit("/", 1)[1]]
    return schema


def fields(spec, schema, path="", parents=()):
    """The paths of all fields beneath a schema, but not of a schema within itself."""
    schema = resolve(spec, schema)
    if id(schema) in parents:
        return
    parents += (id(schema),)
    for part in schema.get("allOf", ()):
        yield from fields(spec, part, path, parents)
    for name, value in (schema.get("properties") or {}).items():
        if name == "additionalProperties":  # of Volumes in old versions: misplaced, no field
            continue
        field = f"{path}.{name}" if path else name
        yield field
        yield from fields(spec, value, field, parents)
    if "items" in schema:
        yield from fields(spec, schema["items"], path + "[]", parents)
    if isinstance(schema.get("additionalProperties"), dict):
        yield from fields(spec, schema["additionalProperties"], path + "{}", parents)


def facts(spec):
    """What one version has: (method, path) -> operation id, set of (kind, name)."""
    for path, item in spec["paths"].items():
        path = re.sub(r"\{[^}]*\}", "{}", path)
        for method in METHODS:
            if method in item:
                operation = item[method]
                parts = {("operation", "")}
                for parameter in item.get("parameters", []) + operation.get("parameters", []):
                    if parameter["in"] == "body":
                        parts.update(("body", field) for field in fields(spec, parameter["schema"]))
                    elif parameter["in"] != "path":
                        parts.add((parameter["in"], parameter["name"]))
                yield (method.upper(), path), operation["operationId"], parts


def main(folder):
    files = sorted(pathlib.Path(folder).glob("v1.*.yaml"), key=lambda file: int(file.stem[3:]))
    versions = [file.stem[1:] for file in files]
    names, found = {}, {}
    for version, file in zip(versions, files):
        spec = yaml.load(file.read_text(), Loader=yaml.CSafeLoader)
        for key, name, parts in facts(spec):
            names[key] = name
            for part in parts:
                found.setdefault(key, {}).setdefault(part, []).append(version)
    for key in sorted(found, key=lambda key: (key[1], key[0])):
        for (kind, name), there in sorted(found[key].items(), key=lambda fact: (fact[0][0] != "operation", fact[0])):
            span = versions[versions.index(there[0]):versions.index(there[-1]) + 1]
            if there != span:
                print(*key, kind, name, "is not in", *sorted(set(span) - set(there)), file=sys.stderr)
            last = "" if there[-1] == versions[-1] else there[-1]
            print(names[key], *key, kind, name, there[0], last, sep="\t")


main(sys.argv[1])
