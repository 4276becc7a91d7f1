using Capi.Analyzers.Migration.Corrections;
using Capi.Analyzers.Migration.Payloads;
using Capi.Analyzers.Migration.Values;
using Capi.Catalog;
using Capi.ContractReading.Reporting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Migration.Rules;

/// <summary>CAPI517: a test event code that reaches production.</summary>
internal sealed class LiveTestCodeRule : MigrationRule
{
    /// <summary>The ID of the rule.</summary>
    public const string Id = "CAPI517";

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.CreateWarning(
        Id,
        "Hand-written sender may send test events in production",
        "'test_event_code' {0}, and Meta uses test events for measurement and ads like all others; send it in Development only",
        RuleCategories.Migration);

    private static readonly string[] TestWords = ["test", "verify", "check", "probe", "ping", "connection", "diagnos"];

    public override DiagnosticDescriptor Descriptor => Rule;

    public override void Analyze(SenderModel model, MigrationReporter reporter)
    {
        var fields = model.Envelopes.SelectMany(envelope => envelope.Object.Find("test_event_code").Select(field => (field, envelope.Evidence)))
            .Concat(model.Events.SelectMany(one => one.Payload.Find("test_event_code").Select(field => (field, one.Evidence))));
        foreach (var (field, evidence) in fields)
        {
            foreach (var value in field.Values)
                Check(field, value, evidence, reporter);
            if (field is { IsConditional: true, Operation: { } operation } && KnownMethods.SkipConversions(operation) is IParameterReferenceOperation parameter)
                CheckCallers(model, parameter.Parameter, evidence, reporter);
        }
    }

    private void Check(PayloadField field, TracedValue value, Evidence evidence, MigrationReporter reporter)
    {
        if (Usage.DevelopmentOnlyCode.Contains(value.Operation) || (field.Operation is { } operation && Usage.DevelopmentOnlyCode.Contains(operation)))
            return;
        if (value.Text is { Length: > 0 } text)
        {
            if (!Usage.AccessTokenText.IsPlaceholder(text))
                reporter.Report(this, value.GetLocation(), evidence, [], field.Values.Count == 1 && field.Operation is { } written && !IsInTest(written) ? RemovalCorrections.Remove(field) : null, "is written in the code");
        }
        else if (value.Kind is OriginKind.Entry or OriginKind.Member && KnownValues.IsConfiguration(value))
        {
            if (!field.IsConditional && field.Values.All(other => other.Kind != OriginKind.Null))
                reporter.Report(this, field.Location, evidence, "is always written");
        }
    }

    // A test whose code may be missing sends a real event.
    private void CheckCallers(SenderModel model, IParameterSymbol parameter, Evidence evidence, MigrationReporter reporter)
    {
        if (parameter.ContainingSymbol is not IMethodSymbol method)
            return;
        foreach (var call in model.Code.FindCalls(method))
        {
            if (IsInTest(call) && CallFrame.Create(call, method, caller: null).TryGetArgument(parameter, out var argument, out _) && model.Tracer.Trace(argument).Any(value => value.Kind == OriginKind.Null))
                reporter.Report(this, call.Syntax.GetLocation(), evidence, "may be missing, so that this test sends a real event");
        }
    }

    private static bool IsInTest(IOperation operation) =>
        operation.Syntax.FirstAncestorOrSelf<Microsoft.CodeAnalysis.CSharp.Syntax.MethodDeclarationSyntax>() is { } method && TestWords.Any(word => method.Identifier.ValueText.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0);
}
