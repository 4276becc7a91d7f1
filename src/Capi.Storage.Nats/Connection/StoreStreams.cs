using NATS.Client.JetStream;
using NATS.Client.KeyValueStore;

namespace Capi.Storage.Nats.Connection;

/// <summary>The streams and buckets, checked.</summary>
/// <param name="Events">The waiting events.</param>
/// <param name="DeadLetters">The dead letters.</param>
/// <param name="Attempts">The attempts of released events.</param>
/// <param name="SendOnce">The events that are sent once.</param>
internal sealed record StoreStreams(INatsJSStream Events, INatsJSStream DeadLetters, INatsKVStore Attempts, INatsKVStore SendOnce);
