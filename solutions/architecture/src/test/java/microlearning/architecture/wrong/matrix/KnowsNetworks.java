package microlearning.architecture.wrong.matrix;

import microlearning.architecture.wrong.network.Network;

/** A matrix that is written for one user. */
final class KnowsNetworks {
  Network user;
}
