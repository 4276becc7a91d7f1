using Capi.Analyzers.Flow.KnownApis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Migration.Rules;

/// <summary>A call that writes its arguments to a log, a console or an exception.</summary>
/// <param name="Sink">Where it writes, in words.</param>
/// <param name="Arguments">What it writes.</param>
internal sealed record LogCall(string Sink, IReadOnlyList<IOperation> Arguments)
{
    private static readonly string[] OwnLoggers = ["Log", "Logger", "Logging", "Audit", "Journal", "Tracer", "Telemetry"];

    private static readonly HashSet<string> OwnMethods = new(StringComparer.Ordinal) { "Write", "WriteAsync", "WriteLine", "Log", "LogAsync", "Info", "Debug", "Warn", "Warning", "Error", "Trace", "Information", "TrackEvent", "TrackTrace", "Append", "AddEntry", "Fatal", "InfoFormat", "DebugFormat", "ErrorFormat" };

    /// <summary>The call, or null for another operation.</summary>
    public static LogCall? Find(IOperation operation)
    {
        switch (operation)
        {
            case IInvocationOperation call:
                var sink = Describe(call);
                return sink is null ? null : new LogCall(sink, [.. call.Arguments.Where(argument => argument.ArgumentKind != ArgumentKind.DefaultValue && !IsReceiver(call, argument)).SelectMany(GetValues)]);
            case IObjectCreationOperation { Constructor: { } constructor } creation when creation.Arguments.Any(argument => Sinks.GetSinkKind(constructor, argument.Parameter) == SinkKind.Exception):
                return new LogCall("an exception", [.. creation.Arguments.Where(argument => argument.Value.Type?.SpecialType == SpecialType.System_String).Select(argument => argument.Value)]);
            default:
                return null;
        }
    }

    private static string? Describe(IInvocationOperation call) => Sinks.GetSinkKind(call.TargetMethod, call.Instance) switch
    {
        SinkKind.Log => "a log",
        SinkKind.Console => "a console",
        SinkKind.Trace => "a trace",
        SinkKind.ActivityTag => "a trace",
        SinkKind.MetricTag => "a metric",
        _ => IsOwnLogger(call) ? "a log" : null,
    };

    private static bool IsOwnLogger(IInvocationOperation call)
    {
        var type = call.TargetMethod.ContainingType;
        var isLogger = OwnLoggers.Any(word => type.Name.EndsWith(word, StringComparison.Ordinal) || type.Name.StartsWith(word, StringComparison.Ordinal) || type.Name == "I" + word);
        return (isLogger && (OwnMethods.Contains(call.TargetMethod.Name) || call.TargetMethod.Name.StartsWith("Log", StringComparison.Ordinal) || call.TargetMethod.Name.StartsWith("Write", StringComparison.Ordinal)))
            || (type.Name is "File" && call.TargetMethod.Name.StartsWith("AppendAllText", StringComparison.Ordinal));
    }

    private static bool IsReceiver(IInvocationOperation call, IArgumentOperation argument) => call.TargetMethod.IsExtensionMethod && call.Instance is null && argument == call.Arguments[0] && argument.Parameter?.Ordinal == 0;

    private static IEnumerable<IOperation> GetValues(IArgumentOperation argument) => argument.Value switch
    {
        IArrayCreationOperation { Initializer.ElementValues: var elements } when argument.ArgumentKind == ArgumentKind.ParamArray => elements,
        IInterpolatedStringHandlerCreationOperation { Content: IInterpolatedStringOperation content } => [content],
        _ => [argument.Value],
    };
}
