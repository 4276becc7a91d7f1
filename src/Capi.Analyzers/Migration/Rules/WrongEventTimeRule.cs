using Capi.Analyzers.Migration.Corrections;
using Capi.Analyzers.Migration.Payloads;
using Capi.Analyzers.Migration.Values;
using Capi.Catalog;
using Capi.ContractReading.Reporting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Migration.Rules;

/// <summary>CAPI532: an event time in the wrong form, or the time of sending for a fact with a time of its own.</summary>
internal sealed class WrongEventTimeRule : MigrationRule
{
    /// <summary>The ID of the rule.</summary>
    public const string Id = "CAPI532";

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.CreateWarning(
        Id,
        "Hand-written event has a wrong time",
        "The 'event_time' of '{0}' is {1}; send the time of the fact in Unix seconds",
        RuleCategories.Migration);

    public override DiagnosticDescriptor Descriptor => Rule;

    public override void Analyze(SenderModel model, MigrationReporter reporter)
    {
        foreach (var one in model.Events)
        {
            foreach (var field in one.Payload.Find("event_time"))
            {
                foreach (var value in field.Values)
                    Check(model, one, field, value, reporter);
            }
        }
    }

    private void Check(SenderModel model, CapiEvent one, PayloadField field, TracedValue value, MigrationReporter reporter)
    {
        if (value.Has(StepKind.UnixMilliseconds) || IsMilliseconds(value))
            reporter.Report(this, field.Location, one.Evidence, [], FindSeconds(field, value), one.DisplayName, "in milliseconds, which Meta reads as a time in the far future and rejects");
        else if (IsText(field, value))
            reporter.Report(this, field.Location, one.Evidence, one.DisplayName, "text, which Meta rejects");
        else if (IsTicks(value))
            reporter.Report(this, field.Location, one.Evidence, one.DisplayName, "in ticks, which Meta reads as a time in the far future and rejects");
        else if (IsLocalClock(model, value))
            reporter.Report(this, field.Location, one.Evidence, one.DisplayName, "counted from the local time of the server, so it is hours off on a server in another time zone");
        else if (FindUnspecified(model, value) is { } conversion)
            reporter.Report(this, FindLocation(model, field, conversion), one.Evidence, [field.Location], one.DisplayName, "made from a DateTime of unknown kind, so it is hours off on a server in another time zone");
        else if (value.Kind == OriginKind.Clock && FactTimes.Find(model, one, value) is { } time)
            reporter.Report(this, field.GetLocation(value), one.Evidence, one.DisplayName, $"the time of sending, although the fact has '{time}'");
    }

    private static Correction? FindSeconds(PayloadField field, TracedValue value) =>
        value.Steps.LastOrDefault(step => step.Kind == StepKind.UnixMilliseconds) is { } step && HashCorrections.IsOwnCode(step.Operation, field.Location) ? CallCorrections.Rename(step.Operation, "ToUnixTimeSeconds", dropArguments: false) : null;

    // DateTime.UtcNow.Ticks, order.PaidAt.Ticks and ToFileTime count 100 nanoseconds from another year.
    private static bool IsTicks(TracedValue value) => KnownMethods.SkipConversions(value.Operation) switch
    {
        IPropertyReferenceOperation { Property: { Name: "Ticks" or "UtcTicks", ContainingType.Name: "DateTime" or "DateTimeOffset" } } or IPropertyReferenceOperation { Property: { Name: "TickCount" or "TickCount64", ContainingType.Name: "Environment" } } => true,
        IInvocationOperation { TargetMethod.Name: "ToFileTime" or "ToFileTimeUtc" or "ToBinary" or "ToOADate" or "GetTimestamp" } => true,
        _ => false,
    };

    // order.PaidAtMs, which nothing divides.
    private static bool IsMilliseconds(TracedValue value) =>
        value is { Kind: OriginKind.Clock, Name: "TotalMilliseconds" } && KnownMethods.SkipConversions(value.Operation) is IPropertyReferenceOperation
        || KnownMethods.SkipConversions(value.Operation) is IBinaryOperation { OperatorKind: BinaryOperatorKind.Multiply, RightOperand.ConstantValue: { HasValue: true, Value: 1000 or 1000L }, LeftOperand: var seconds } && KnownMethods.SkipConversions(seconds) is IInvocationOperation { TargetMethod.Name: "ToUnixTimeSeconds" }
        || (value.Kind is OriginKind.Member or OriginKind.Parameter && (value.Name.EndsWith("Ms", StringComparison.Ordinal) || value.Name.EndsWith("Millis", StringComparison.Ordinal) || value.Name.EndsWith("Milliseconds", StringComparison.Ordinal)));

    // (DateTime.Now - epoch).TotalSeconds, where the epoch has no zone.
    private static bool IsLocalClock(SenderModel model, TracedValue value) => value is { Kind: OriginKind.Clock, Name: "TotalSeconds" or "TotalMilliseconds" } && !IsConverted(value.Operation)
        && value.Operation.Descendants().Any(part => IsLocalNow(part) || (part is IParameterReferenceOperation or ILocalReferenceOperation && model.Tracer.Trace(part, value.Frame).Any(origin => IsLocalNow(origin.Operation))));

    private static bool IsLocalNow(IOperation operation) => KnownMethods.SkipConversions(operation) is IPropertyReferenceOperation { Property: { Name: "Now" or "Today", ContainingType.SpecialType: SpecialType.System_DateTime } };

    // A conversion in a helper method is reported where the event uses it.
    private static Location FindLocation(SenderModel model, PayloadField field, IOperation conversion) =>
        field.Operation is null || model.Code.GetFacts(field.Operation).Root == model.Code.GetFacts(conversion).Root ? conversion.Syntax.GetLocation() : field.Location;

    private static bool IsText(PayloadField field, TracedValue value) =>
        field.IsQuoted || field.Type is { SpecialType: SpecialType.System_String or SpecialType.System_DateTime } or { Name: "DateTimeOffset" } || value.Has(StepKind.Format)
        || (value.Steps.LastOrDefault()?.Kind == StepKind.ToText && field.Operation?.Type?.SpecialType == SpecialType.System_String);

    private static IOperation? FindUnspecified(SenderModel model, TracedValue value)
    {
        if (value.Kind is OriginKind.Clock or OriginKind.Constant || IsUtcName(value.Name) || value.Has(StepKind.ToUtc))
            return null;
        if (value.Steps.FirstOrDefault(step => step.Kind == StepKind.ToOffset) is { } step && !IsConverted(step.Operation))
            return step.Operation;

        // (row.CreatedOn - epoch).TotalSeconds
        return value is { Name: "TotalSeconds", Operation: var seconds } && !IsConverted(seconds) && seconds.Descendants().Any(moment => IsUnspecified(model, moment, value.Frame))
            ? seconds
            : null;
    }

    private static bool IsUnspecified(SenderModel model, IOperation moment, CallFrame? frame) => moment.Type?.SpecialType == SpecialType.System_DateTime && moment switch
    {
        IMemberReferenceOperation { Member: var member } => member.Locations.Any(location => location.IsInSource) && !IsUtcName(member.Name),
        IParameterReferenceOperation parameter => !IsUtcName(parameter.Parameter.Name) && model.Tracer.Trace(parameter, frame).Any(value => value is { Kind: OriginKind.Member, Operation: IMemberReferenceOperation origin } && IsUnspecified(model, origin, frame: null) && !value.Has(StepKind.ToUtc)),
        _ => false,
    };

    private static bool IsConverted(IOperation operation) => operation.Descendants().Any(one => one is IInvocationOperation { TargetMethod.Name: "ToUniversalTime" or "SpecifyKind" or "ConvertTimeToUtc" });

    private static bool IsUtcName(string name) => name.IndexOf("utc", StringComparison.OrdinalIgnoreCase) >= 0;
}
