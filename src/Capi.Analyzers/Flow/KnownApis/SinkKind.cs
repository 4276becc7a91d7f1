namespace Capi.Analyzers.Flow.KnownApis;

/// <summary>Where a value becomes readable by people or other companies.</summary>
internal enum SinkKind
{
    Log,
    Console,
    Trace,
    ActivityTag,
    MetricTag,
    Exception,
    Url,
}
