using Capi.Analyzers.Flow.KnownApis;
using Capi.Analyzers.Migration.Corrections;
using Capi.Analyzers.Migration.Payloads;
using Capi.Analyzers.Migration.Values;
using Capi.Catalog;
using Capi.ContractReading.Reporting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Migration.Rules;

/// <summary>CAPI517: a test event code that reaches production.</summary>
internal sealed class LiveTestCodeRule : MigrationRule
{
    /// <summary>The ID of the rule.</summary>
    public const string Id = "CAPI517";

    private const string MayBeMissing = "may be missing, so that this test sends a real event";

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.CreateWarning(
        Id,
        "Hand-written sender may send test events in production",
        "'test_event_code' {0}, and Meta uses test events for measurement and ads like all others; send it in Development only",
        RuleCategories.Migration);

    // Whole words: a checkout is no check.
    private static readonly HashSet<string> TestWords = new(StringComparer.OrdinalIgnoreCase) { "test", "tests", "testing", "verify", "verification", "check", "checks", "probe", "ping", "connection", "diagnose", "diagnostic", "diagnostics" };

    public override DiagnosticDescriptor Descriptor => Rule;

    public override void Analyze(SenderModel model, MigrationReporter reporter)
    {
        var nulls = new NullState(model.Code);
        var fields = model.Envelopes.SelectMany(envelope => envelope.Object.Find("test_event_code").Select(field => (field, envelope.Evidence)))
            .Concat(model.Events.SelectMany(one => one.Payload.Find("test_event_code").Select(field => (field, one.Evidence))));
        foreach (var (field, evidence) in fields)
        {
            foreach (var value in field.Values)
                Check(field, value, evidence, reporter);
            if (field.Operation is { } operation)
                CheckTest(model, field, KnownMethods.SkipConversions(operation), evidence, nulls, reporter);
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
        else if (value is { Kind: OriginKind.Parameter, Symbol: IParameterSymbol { HasExplicitDefaultValue: true, ExplicitDefaultValue: string { Length: > 0 } initial } parameter } && !Usage.AccessTokenText.IsPlaceholder(initial))
        {
            reporter.Report(this, FindDefault(parameter) ?? field.Location, evidence, "is written in the code");
        }
        else if (value.Kind is OriginKind.Entry or OriginKind.Member && KnownValues.IsConfiguration(value))
        {
            if (!field.IsConditional && field.Values.All(other => other.Kind != OriginKind.Null))
                reporter.Report(this, field.Location, evidence, "is always written");
        }
    }

    // A test whose code may be missing sends a real event.
    private void CheckTest(SenderModel model, PayloadField field, IOperation code, Evidence evidence, NullState nulls, MigrationReporter reporter)
    {
        if (code is IParameterReferenceOperation { Parameter: { ContainingSymbol: IMethodSymbol method } parameter })
        {
            foreach (var call in model.Code.FindCalls(method))
            {
                if (IsInTest(call) && CallFrame.Create(call, method, caller: null).TryGetArgument(parameter, out var argument, out _) && (model.Tracer.Trace(argument).Any(value => value.Kind == OriginKind.Null) || nulls.MayBeNull(argument, frame: null)))
                    reporter.Report(this, call.Syntax.GetLocation(), evidence, MayBeMissing);
            }
        }
        else if (!field.IsConditional && !field.IsDefault && IsInTest(code) && nulls.MayBeNull(code, field.Frame))
        {
            reporter.Report(this, field.Location, evidence, MayBeMissing);
        }
    }

    private static Location? FindDefault(IParameterSymbol parameter) => parameter.DeclaringSyntaxReferences is [var reference] && reference.GetSyntax() is ParameterSyntax { Default: { } initial } ? initial.GetLocation() : null;

    private static bool IsInTest(IOperation operation) =>
        operation.Syntax.FirstAncestorOrSelf<MethodDeclarationSyntax>() is { } method && NameWords.Split(method.Identifier.ValueText).Any(TestWords.Contains);
}
