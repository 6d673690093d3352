package microlearning.architecture.wrong.network;

/** Stands for what numerics must not know. */
public final class Network {}
