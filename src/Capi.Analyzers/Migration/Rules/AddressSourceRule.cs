using Capi.Analyzers.Migration.Payloads;
using Capi.Analyzers.Migration.Values;
using Capi.Catalog;
using Capi.ContractReading.Reporting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Migration.Rules;

/// <summary>CAPI531: an IP address that isn't the visitor's.</summary>
internal sealed class AddressSourceRule : SlotRule
{
    /// <summary>The ID of the rule.</summary>
    public const string Id = "CAPI531";

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.CreateWarning(
        Id,
        "Hand-written payload takes the IP address from the wrong place",
        "'{0}' gets {1}, so Meta matches another person or nobody; send the address of the visitor's connection (HttpContext.Connection.RemoteIpAddress behind ForwardedHeaders)",
        RuleCategories.Migration);

    private static readonly string[] OwnAddressWords = ["hostaddress", "hostname", "hostentry", "localip", "serverip", "publicip", "ownip", "machine", "getallnetworkinterfaces", "localipaddress", "unicastaddresses"];

    // registrationIp, ipAtSignup.
    private static readonly string[] StoredWords = ["registration", "signup", "lastlogin", "lastknown"];

    public override DiagnosticDescriptor Descriptor => Rule;

    protected override void Check(UserDataSlot slot, MigrationReporter reporter)
    {
        if (slot.Field.Key != "client_ip_address")
            return;

        foreach (var part in slot.Field.Values.SelectMany(value => value.WithParts()))
        {
            if (part is { Kind: OriginKind.Member, Name: "RemoteIpAddress" } && WebHooks.IsInside(part.Operation))
                reporter.Report(this, slot.Field.Location, slot.Section.Evidence, slot.Path, "the address of the service that calls the web hook");
            var name = part.Name.Replace("-", "").Replace("_", "").ToLowerInvariant();
            if (part.Kind is OriginKind.Call or OriginKind.Member && OwnAddressWords.Any(word => name.IndexOf(word, StringComparison.Ordinal) >= 0) || AddressServices.Answers(part.Operation))
                reporter.Report(this, slot.Field.Location, slot.Section.Evidence, slot.Path, "the address of the server");
            else if (part.Kind is OriginKind.Entry or OriginKind.Member && name is "xforwardedfor" or "forwarded" or "xrealip" or "xoriginalforwardedfor" or "xclientip" or "trueclientip")
                reporter.Report(this, slot.Field.Location, slot.Section.Evidence, slot.Path, $"the header '{part.Name}', which every visitor can write");
            else if (part.Kind is OriginKind.Member or OriginKind.Entry && (StoredWords.Any(word => name.IndexOf(word, StringComparison.Ordinal) >= 0) || name.StartsWith("stored", StringComparison.Ordinal) || name.StartsWith("lastip", StringComparison.Ordinal)))
                reporter.Report(this, slot.Field.Location, slot.Section.Evidence, slot.Path, $"the stored address '{part.Name}' of another visit");
        }
    }
}
