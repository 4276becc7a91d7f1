namespace Capi.EventsManager.Ledger;

/// <summary>What makes two copies one event (spec section 7). Compared in exact case.</summary>
internal readonly record struct DeduplicationKey(string Dataset, string EventName, string EventId);
