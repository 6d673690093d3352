#!/usr/bin/env bash
# Prepares Gradescope's machine, once: a JDK, a user for the students' code, and MNIST.
set -euo pipefail
apt-get update
apt-get install -y --no-install-recommends openjdk-17-jdk-headless
id student > /dev/null 2>&1 || useradd --no-create-home --shell /usr/sbin/nologin student
chmod -R o= /autograder/source
# Without MNIST, the grader draws digits of its own.
DJL_CACHE_DIR=/autograder/source/mnist java -jar /autograder/source/microlearning.jar data
