using Capi.Analyzers.Flow.AbstractValues;
using Capi.Analyzers.Flow.KnownApis;
using Capi.ContractReading.Messages;
using Capi.ContractReading.Reporting;
using Microsoft.CodeAnalysis;

namespace Capi.Analyzers.Flow.Rules;

/// <summary>CAPI301: the raw value of a [Hashed] member is written to a log, the console, a trace, an exception or a metric.</summary>
/// <remarks>Values of other types are not reported: what an application logs of its own entities is not this library's business.</remarks>
internal sealed class RawIdentifierExposedRule : FlowRule
{
    /// <summary>The ID of the rule.</summary>
    public const string Id = "CAPI301";

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.CreateWarning(
        Id,
        "Raw identifier is exposed in diagnostic output",
        "Raw identifier '{0}' reaches {1}; {2}",
        RuleCategories.Flow);

    private const string Remedy = "log the event ID instead";

    /// <summary>The shared instance.</summary>
    public static readonly RawIdentifierExposedRule Instance = new();

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => Rule;

    /// <inheritdoc/>
    public override void AnalyzeSinkWrite(SinkWrite write, FlowDiagnosticReporter report)
    {
        if (write.Sink == SinkKind.Url)
            return;

        foreach (var origin in write.FlowValue.Origins.Where(origin => origin.Kind == ValueOriginKind.Raw))
            report.Report(Descriptor, write.FindInnermostOperation(origin), origin, IdentifierDisplay.GetName(origin), GetSinkName(write.Sink), Remedy);
    }

    private static string GetSinkName(SinkKind sink) => sink switch
    {
        SinkKind.Console => "the console and stays readable to anyone with access to its output",
        SinkKind.Trace => "a trace listener and stays readable to anyone with access to its output",
        SinkKind.ActivityTag => "an activity and stays readable to anyone with access to the traces",
        SinkKind.MetricTag => "a metric tag and stays readable to anyone with access to the metrics",
        SinkKind.Exception => "an exception and stays readable to anyone with access to the error log",
        _ => "a log and stays readable to anyone with access to the log",
    };
}
