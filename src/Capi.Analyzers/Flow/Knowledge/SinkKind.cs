namespace Capi.Analyzers.Flow.Knowledge;

/// <summary>Where a value can be seen that should not be.</summary>
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
