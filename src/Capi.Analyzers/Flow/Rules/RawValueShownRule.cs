using Capi.Analyzers.Flow.Knowledge;
using Capi.Analyzers.Flow.Values;
using Capi.Analyzers.Wording;
using Microsoft.CodeAnalysis;

namespace Capi.Analyzers.Flow.Rules;

/// <summary>CAPI301: the raw value of a [Hashed] member is written to a log, the console, a trace, an exception or a metric.</summary>
internal sealed class RawValueShownRule : FlowRule
{
    private const string Remedy = "log the event ID instead";

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => Descriptors.RawValueShown;

    /// <inheritdoc/>
    public override void Reached(SinkHit hit, FlowReport report)
    {
        if (hit.Sink == SinkKind.Url)
            return;

        foreach (var fact in hit.Known.Facts.Where(fact => fact.Kind == FactKind.Raw))
            report.Add(Descriptor, hit.Innermost(fact), fact, Names.Of(fact.Member!), Say(hit.Sink), Remedy);
    }

    private static string Say(SinkKind sink) => sink switch
    {
        SinkKind.Console => "the console and stays readable to anyone with access to its output",
        SinkKind.Trace => "a trace listener and stays readable to anyone with access to its output",
        SinkKind.ActivityTag => "an activity and stays readable to anyone with access to the traces",
        SinkKind.MetricTag => "a metric tag and stays readable to anyone with access to the metrics",
        SinkKind.Exception => "an exception and stays readable to anyone with access to the error log",
        _ => "a log and stays readable to anyone with access to the log",
    };
}
