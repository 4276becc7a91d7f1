namespace Capi.Cli.Tests.Rendering;

/// <summary>C# sources with the attributes that the generator writes.</summary>
internal static class ContractSources
{
    /// <summary>Two contracts, one of them nested; a type with member attributes only; a type without contract attributes.</summary>
    public const string Shop =
        """
        using Capi.Payload;

        namespace Shop.Orders
        {
            [MetaContract("Purchase", "website")]
            [MetaContractMember("OrderNumber", "event", "event_id", "data")]
            [MetaContractMember("Email", "user_data", "em", "hashed")]
            [MetaContractMember("Billing.City", "user_data", "ct", "hashed")]
            [MetaContractMember("BrowserId", "user_data", "fbp", "clear")]
            [MetaContractMember("Total", "custom_data", "value", "data")]
            [MetaContractMember("Lines.Sku", "contents", "id", "data")]
            public sealed class OrderPaid
            {
                [MetaContract("Lead", "system_generated")]
                [MetaContractMember("Id", "user_data", "lead_id", "clear")]
                internal struct Nested;
            }

            [MetaContractMember("Sku", "contents", "id", "data")]
            public sealed class Nameless;

            [System.Obsolete("Not a contract.")]
            public sealed class Other;
        }
        """;

    /// <summary>A module initializer that writes the marker file when any code of the assembly runs.</summary>
    public const string ModuleInitializer =
        """
        public static class ModuleInitializer
        {
            [System.Runtime.CompilerServices.ModuleInitializer]
            internal static void Initialize() => System.IO.File.WriteAllText({markerFile}, "executed");
        }
        """;
}
