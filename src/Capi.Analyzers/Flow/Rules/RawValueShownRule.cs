using Capi.Analyzers.Flow.Knowledge;
using Capi.Analyzers.Flow.Values;
using Capi.Analyzers.Wording;
using Microsoft.CodeAnalysis;

namespace Capi.Analyzers.Flow.Rules;

/// <summary>CAPI301: the raw value of a [Hashed] member reaches a log, a console, a trace, an exception or a metric.</summary>
internal sealed class RawValueShownRule : FlowRule
{
    private const string Remedy = "leave it out, and write the event id if the event must be found";

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
        SinkKind.Console => "the console",
        SinkKind.Trace => "the trace",
        SinkKind.ActivityTag => "an activity",
        SinkKind.MetricTag => "the tag of a metric",
        SinkKind.Exception => "an exception",
        _ => "a log",
    };
}
