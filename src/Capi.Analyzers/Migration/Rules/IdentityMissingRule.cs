using Capi.Analyzers.Migration.Payloads;
using Capi.Analyzers.Migration.Values;
using Capi.Catalog;
using Capi.ContractReading.Reporting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Migration.Rules;

/// <summary>CAPI512: nothing in <c>user_data</c> identifies anybody.</summary>
internal sealed class IdentityMissingRule : MigrationRule
{
    /// <summary>The ID of the rule.</summary>
    public const string Id = "CAPI512";

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.CreateWarning(
        Id,
        "Hand-written event identifies nobody",
        "The 'user_data' of '{0}' has nothing that identifies a person, so Meta rejects or ignores the event; send a hashed identifier, or the cookies _fbp and _fbc",
        RuleCategories.Migration);

    public override DiagnosticDescriptor Descriptor => Rule;

    public override void Analyze(SenderModel model, MigrationReporter reporter)
    {
        foreach (var one in model.Events)
        {
            foreach (var user in one.UserData.Where(user => !user.IsOpen))
            {
                var keys = user.Fields.Select(field => field.Key).Distinct().Where(user.MaySend).Where(key => ParameterDefinitions.Find(ParameterSection.UserData, key) is not null).ToArray();
                if (keys.All(key => key is "client_user_agent" or "client_ip_address" or "country" or "ge" or "st" or "ct" or "zp"))
                    reporter.Report(this, user.Location, one.Evidence, one.DisplayName);
            }
        }
    }
}
