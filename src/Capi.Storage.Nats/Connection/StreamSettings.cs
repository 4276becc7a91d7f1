using System.Globalization;
using Capi.Storage.Nats.Diagnostics;
using Capi.Storage.Nats.Protocol;
using Microsoft.Extensions.Logging;
using NATS.Client.JetStream.Models;
using NATS.Client.KeyValueStore;

namespace Capi.Storage.Nats.Connection;

/// <summary>The settings of streams and buckets, and which of an existing stream the store can live with.</summary>
internal static class StreamSettings
{
    // Longer than Meta accepts any event (62 days), so that no event is deleted that could still be sent, and personal data doesn't stay for ever.
    private static readonly TimeSpan MaxEventAge = TimeSpan.FromDays(70);

    // Repetitions of a call whose answer got lost come within seconds.
    private static readonly TimeSpan DuplicateWindow = TimeSpan.FromMinutes(2);

    private const long MaxDeadLetterBytes = 256L * 1024 * 1024;

    /// <summary>Waiting events: an acknowledged one is deleted, and a full stream refuses new ones.</summary>
    public static StreamConfig CreateEventStream(StoreNames names, StoreSettings options) => new(names.EventStream, [names.EventSubjects])
    {
        Description = "Capi.Storage.Nats: events that wait to be sent to Meta",
        Retention = StreamConfigRetention.Workqueue,
        Discard = StreamConfigDiscard.New,
        Storage = StreamConfigStorage.File,
        MaxBytes = options.MaxBytes,
        MaxAge = MaxEventAge,
        NumReplicas = options.Replicas,
        DuplicateWindow = DuplicateWindow,
        AllowDirect = true,
    };

    /// <summary>Dead letters. When the stream is full the oldest are deleted: it must not keep an event from being given up, which would hold back the others.</summary>
    public static StreamConfig CreateDeadLetterStream(StoreNames names, StoreSettings options) => new(names.DeadLetterStream, [names.DeadLetterSubjects])
    {
        Description = "Capi.Storage.Nats: events that were given up",
        Retention = StreamConfigRetention.Limits,
        Discard = StreamConfigDiscard.Old,
        Storage = StreamConfigStorage.File,
        MaxBytes = MaxDeadLetterBytes,
        MaxAge = options.DeadLetterRetention,
        NumReplicas = options.Replicas,
        DuplicateWindow = options.DeadLetterRetention < DuplicateWindow ? options.DeadLetterRetention : DuplicateWindow,
        AllowDirect = true,
    };

    /// <summary>Attempts of released events.</summary>
    public static NatsKVConfig CreateAttemptBucket(StoreNames names, StoreSettings options) => CreateBucket(names.AttemptBucket, MaxEventAge, options);

    /// <summary>The events that are sent once.</summary>
    public static NatsKVConfig CreateSendOnceBucket(StoreNames names, StoreSettings options, TimeSpan window) => CreateBucket(names.SendOnceBucket, window, options);

    /// <summary>Checks an existing stream.</summary>
    /// <param name="actual">Its settings.</param>
    /// <param name="wanted">The settings of a new one.</param>
    /// <param name="logger">Learns of settings that differ but do no harm.</param>
    /// <exception cref="StoreUnavailableException">The stream would lose events or keep delivered ones.</exception>
    public static void Check(StreamConfig actual, StreamConfig wanted, ILogger logger)
    {
        Require(actual, "retention", Text(actual.Retention), Text(wanted.Retention), actual.Retention == wanted.Retention);
        Require(actual, "discard", Text(actual.Discard), Text(wanted.Discard), actual.Discard == wanted.Discard);
        Require(actual, "storage", Text(actual.Storage), Text(wanted.Storage), actual.Storage == wanted.Storage);
        Require(actual, "subjects", string.Join(", ", actual.Subjects ?? []), string.Join(", ", wanted.Subjects!), wanted.Subjects!.All(subject => actual.Subjects?.Contains(subject) == true));
        Require(actual, "allow_direct", "false", "true", actual.AllowDirect);
        Require(actual, "no_ack", "true", "false", !actual.NoAck);
        Require(actual, "max_msgs_per_subject", Text(actual.MaxMsgsPerSubject), "no limit", actual.MaxMsgsPerSubject <= 0);
        if (wanted.Retention == StreamConfigRetention.Workqueue)
            Require(actual, "max_age", Text(actual.MaxAge), Text(wanted.MaxAge), actual.MaxAge == TimeSpan.Zero || actual.MaxAge >= MaxEventAge);

        Compare(actual, "max_bytes", Text(actual.MaxBytes), Text(wanted.MaxBytes), logger);
        Compare(actual, "num_replicas", Text(actual.NumReplicas), Text(wanted.NumReplicas), logger);
        if (wanted.Retention == StreamConfigRetention.Limits)
            Compare(actual, "max_age", Text(actual.MaxAge), Text(wanted.MaxAge), logger);
    }

    private static NatsKVConfig CreateBucket(string name, TimeSpan maxAge, StoreSettings options) => new(name)
    {
        History = 1,
        MaxAge = maxAge,
        Storage = NatsKVStorageType.File,
        NumberOfReplicas = options.Replicas,
    };

    private static void Require(StreamConfig actual, string setting, string has, string needs, bool isMet)
    {
        if (!isMet)
            throw new StoreUnavailableException($"The stream {actual.Name} has {setting} {has}, the store needs {needs}: set Prefix to another name, or change or delete the stream.", true);
    }

    private static void Compare(StreamConfig actual, string setting, string has, string configured, ILogger logger)
    {
        if (has != configured)
            logger.SettingDiffers(actual.Name ?? "", setting, has, configured);
    }

    private static string Text<T>(T value) => string.Create(CultureInfo.InvariantCulture, $"{value}").ToLowerInvariant();
}
