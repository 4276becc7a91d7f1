namespace Capi.Storage.Nats.Appending;

/// <summary>What became of a published event.</summary>
/// <param name="IsStored">True if the stream has it.</param>
/// <param name="IsRepetition">True if the stream had it before this call.</param>
internal readonly record struct PublishResult(bool IsStored, bool IsRepetition);
