namespace Capi.Storage.Nats.Protocol;

/// <summary>The names of streams, buckets and subjects.</summary>
/// <param name="Prefix">Their beginning.</param>
internal sealed record StoreNames(string Prefix)
{
    /// <summary>The stream of the waiting events.</summary>
    public string EventStream => $"{Prefix}-events";

    /// <summary>The stream of the dead letters.</summary>
    public string DeadLetterStream => $"{Prefix}-dead-letters";

    /// <summary>The bucket with attempts of released events.</summary>
    public string AttemptBucket => $"{Prefix}-attempts";

    /// <summary>The bucket with the events that are sent once.</summary>
    public string SendOnceBucket => $"{Prefix}-send-once";

    /// <summary>The subjects of the waiting events.</summary>
    public string EventSubjects => $"{Prefix}.events.*";

    /// <summary>The subjects of the dead letters.</summary>
    public string DeadLetterSubjects => $"{Prefix}.dead.*";

    /// <summary>The subject of a dataset's events.</summary>
    public string GetEventSubject(string alias) => $"{Prefix}.events.{SubjectToken.Create(alias)}";

    /// <summary>The subject of a dataset's dead letters.</summary>
    public string GetDeadLetterSubject(string alias) => $"{Prefix}.dead.{SubjectToken.Create(alias)}";

    /// <summary>The subject on which appending processes tell workers that events are waiting. It is not part of a stream.</summary>
    public string GetWakeSubject(string alias) => $"{Prefix}.wake.{SubjectToken.Create(alias)}";
}
