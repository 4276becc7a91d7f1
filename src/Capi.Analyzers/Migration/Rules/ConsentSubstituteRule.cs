using Capi.Analyzers.Migration.Payloads;
using Capi.Analyzers.Migration.Values;
using Capi.Catalog;
using Capi.ContractReading.Reporting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Migration.Rules;

/// <summary>CAPI528: something else is taken for consent.</summary>
internal sealed class ConsentSubstituteRule : MigrationRule
{
    /// <summary>The ID of the rule.</summary>
    public const string Id = "CAPI528";

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.CreateWarning(
        Id,
        "Hand-written sender takes something else for consent",
        "{0}, which is no consent to ads, so the event is sent without a legal basis; ask for the visitor's own choice, and take a missing answer for a refusal",
        RuleCategories.Migration);

    public override DiagnosticDescriptor Descriptor => Rule;

    public override void Analyze(SenderModel model, MigrationReporter reporter)
    {
        foreach (var one in model.Events.Where(one => one.UserData.Count > 0 && !model.Consent.IsMentioned(one.Payload.Creation)))
        {
            if (model.Consent.FindSubstitute(one.Payload.Creation) is { } condition)
                reporter.Report(this, condition, one.Evidence, "The condition asks for something else");
        }

        var assumed = new AssumedChoices(model);
        foreach (var one in model.Events.Where(one => one.UserData.Count > 0))
        {
            foreach (var choice in assumed.Find(one.Payload.Creation))
                reporter.Report(this, choice, one.Evidence, "Consent is assumed");
        }

        foreach (var operation in model.Operations)
        {
            if (IsAssumed(operation) && model.Reach.GetEvidence(operation) is Evidence.Proven)
                reporter.Report(this, operation.Syntax.GetLocation(), Evidence.Proven, "Consent is assumed");
        }
    }

    private static bool IsAssumed(IOperation operation) => operation switch
    {
        ICoalesceOperation { WhenNull.ConstantValue: { HasValue: true, Value: true } } coalesce => IsConsentName(coalesce.Value.Syntax.ToString()),
        ISimpleAssignmentOperation { Value.ConstantValue: { HasValue: true, Value: true }, Target: IMemberReferenceOperation target } => IsConsentName(target.Member.Name),
        IVariableDeclaratorOperation { Symbol: { } local } declarator => declarator.GetVariableInitializer()?.Value.ConstantValue is { HasValue: true, Value: true } && IsConsentName(local.Name),
        IPropertyInitializerOperation { Value.ConstantValue: { HasValue: true, Value: true } } initializer => initializer.InitializedProperties.Any(property => IsConsentName(property.Name)),
        _ => false,
    };

    private static bool IsConsentName(string name) => name.IndexOf("consent", StringComparison.OrdinalIgnoreCase) >= 0 && name.IndexOf("require", StringComparison.OrdinalIgnoreCase) < 0 && name.IndexOf("check", StringComparison.OrdinalIgnoreCase) < 0;
}
