using Capi.Analyzers.Migration.Payloads;
using Capi.Analyzers.Migration.Values;
using Capi.Catalog;
using Capi.ContractReading.Reporting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Migration.Rules;

/// <summary>CAPI529: a marketing cookie that is declared essential.</summary>
internal sealed class EssentialMarketingCookieRule : MigrationRule
{
    /// <summary>The ID of the rule.</summary>
    public const string Id = "CAPI529";

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.CreateWarning(
        Id,
        "Marketing cookie is declared essential",
        "The cookie '{0}' serves ads but is declared essential, so ASP.NET Core writes it without consent; remove IsEssential",
        RuleCategories.Migration);

    public override DiagnosticDescriptor Descriptor => Rule;

    public override void Analyze(SenderModel model, MigrationReporter reporter)
    {
        foreach (var call in model.Operations.OfType<IInvocationOperation>().Where(call => call.TargetMethod.Name == "Append" && call.Arguments.Length == 3))
        {
            var name = model.Tracer.Trace(call.Arguments[0].Value).Select(value => value.Text).FirstOrDefault(text => text is not null && IsMarketing(text));
            if (name is null)
                continue;

            foreach (var options in model.Tracer.Trace(call.Arguments[2].Value).Where(value => value.Kind == OriginKind.Creation))
            {
                var essential = options.Operation.Descendants().OfType<ISimpleAssignmentOperation>().FirstOrDefault(set => set is { Target: IPropertyReferenceOperation { Property.Name: "IsEssential" }, Value.ConstantValue: { HasValue: true, Value: true } });
                if (essential is not null)
                    reporter.Report(this, essential.Syntax.GetLocation(), Evidence.Proven, name);
            }
        }
    }

    private static bool IsMarketing(string name) => name is "_fbp" or "_fbc" or "fbclid" || name.IndexOf("fbclid", StringComparison.OrdinalIgnoreCase) >= 0 || name.IndexOf("marketing", StringComparison.OrdinalIgnoreCase) >= 0 || name.StartsWith("_fb", StringComparison.OrdinalIgnoreCase) || name.IndexOf("external_id", StringComparison.OrdinalIgnoreCase) >= 0 || name.IndexOf("visitor", StringComparison.OrdinalIgnoreCase) >= 0;
}
