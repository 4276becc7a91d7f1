using Capi.Analyzers.Migration.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Migration.Rules;

/// <summary>Recognizes the answers of services that tell a caller its own public address.</summary>
internal static class AddressServices
{
    private static readonly string[] Hosts =
    [
        "ipify.org", "icanhazip.com", "checkip.amazonaws.com", "checkip.dyndns", "ifconfig.me", "ifconfig.co", "ifconfig.io", "ipinfo.io", "ip-api.com", "ipapi.co", "ipecho.net", "ident.me", "api.ip.sb", "ip.seeip.org", "api.seeip.org", "myexternalip.com", "api.my-ip.io", "myip.com",
        "wtfismyip.com", "whatismyip", "httpbin.org/ip", "ipv4.jsonip.com", "jsonip.com", "169.254.169.254", "l2.io/ip", "eth0.me", "ip4.seeip.org", "api64.ipify", "ident.me",
    ];

    /// <summary>True when the value is part of the answer of such a service, without an address of a visitor in the question.</summary>
    public static bool Answers(IOperation value)
    {
        foreach (var part in value.DescendantsAndSelf())
        {
            if (part.ConstantValue is { HasValue: true, Value: string text } && Hosts.Any(host => text.IndexOf(host, StringComparison.OrdinalIgnoreCase) >= 0))
                return part.Parent is not (IInterpolatedStringTextOperation or IBinaryOperation);
            if (part is ILocalReferenceOperation local && FindInitialValue(local) is { } initial && initial != value && !initial.Descendants().Contains(value) && Mentions(initial))
                return true;
        }

        return false;
    }

    // The variable with the answer, one level up.
    private static IOperation? FindInitialValue(ILocalReferenceOperation local)
    {
        IOperation root = local;
        while (root.Parent is { } parent)
            root = parent;
        return root.Descendants().OfType<IVariableDeclaratorOperation>().FirstOrDefault(one => SymbolEqualityComparer.Default.Equals(one.Symbol, local.Local))?.GetVariableInitializer()?.Value;
    }

    private static bool Mentions(IOperation value) => value.Descendants().Any(part => part.ConstantValue is { HasValue: true, Value: string text } && Hosts.Any(host => text.IndexOf(host, StringComparison.OrdinalIgnoreCase) >= 0) && part.Parent is not (IInterpolatedStringTextOperation or IBinaryOperation));
}
