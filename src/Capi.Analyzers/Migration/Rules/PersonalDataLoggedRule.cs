using Capi.Analyzers.Migration.Payloads;
using Capi.Analyzers.Migration.Values;
using Capi.Catalog;
using Capi.ContractReading.Reporting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Migration.Rules;

/// <summary>CAPI520: identifiers, a payload, the token or Meta's answer in a log, on a console, in an address or in an exception.</summary>
internal sealed class PersonalDataLoggedRule : MigrationRule
{
    /// <summary>The ID of the rule.</summary>
    public const string Id = "CAPI520";

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.CreateWarning(
        Id,
        "Hand-written sender logs personal data",
        "{0} reaches {1}, where people and systems read it that must not; log the event ID and the status instead",
        RuleCategories.Migration);

    public override DiagnosticDescriptor Descriptor => Rule;

    public override void Analyze(SenderModel model, MigrationReporter reporter)
    {
        foreach (var operation in model.Operations)
        {
            if (LogCall.Find(operation) is not { } log || model.Reach.GetEvidence(operation) is not Evidence.Proven)
                continue;

            foreach (var argument in log.Arguments)
                Check(model, log, argument, reporter);
        }

        foreach (var endpoint in model.Endpoints)
            CheckAddress(endpoint, reporter);
    }

    private void Check(SenderModel model, LogCall log, IOperation argument, MigrationReporter reporter)
    {
        if (Exposure.DescribeRecord(KnownMethods.SkipConversions(argument).Type) is { } record)
        {
            reporter.Report(this, argument.Syntax.GetLocation(), Evidence.Proven, record, log.Sink);
            return;
        }

        foreach (var value in model.Tracer.Trace(argument).SelectMany(value => value.WithParts()))
        {
            if (Exposure.Describe(value, model) is not { } description)
                continue;

            // A method that logs its parameter: the caller passes the identifier.
            var location = IsSameBody(model, value.Operation, argument) ? argument.Syntax.GetLocation() : FindCall(model, argument, value.Operation) ?? argument.Syntax.GetLocation();
            reporter.Report(this, location, Evidence.Proven, description, log.Sink);
        }
    }

    private static bool IsSameBody(SenderModel model, IOperation one, IOperation other) => ReferenceEquals(model.Code.GetFacts(one).Root, model.Code.GetFacts(other).Root);

    private static Location? FindCall(SenderModel model, IOperation argument, IOperation origin)
    {
        for (var operation = origin; operation is not null; operation = operation.Parent)
        {
            if (operation is IArgumentOperation { Parent: IInvocationOperation call } && model.Code.GetBody(model.Code.Resolve(call.TargetMethod)) is { } body && IsSameBody(model, body, argument))
                return call.Syntax.GetLocation();
        }

        return null;
    }

    private void CheckAddress(EndpointAddress endpoint, MigrationReporter reporter)
    {
        foreach (var part in endpoint.Parts)
        {
            if (part.Kind is OriginKind.Creation or OriginKind.Text && part.Has(StepKind.Serialize) || PersonalValues.IsPersonal(part))
                reporter.Report(this, (part.Steps.LastOrDefault(step => step.Kind == StepKind.Encode)?.Operation ?? endpoint.Operation).Syntax.GetLocation(), Evidence.Proven, "The payload", "an address");
        }
    }
}
