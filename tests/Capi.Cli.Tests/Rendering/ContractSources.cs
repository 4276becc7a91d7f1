namespace Capi.Cli.Tests.Rendering;

/// <summary>Sources with the marks that the generator leaves.</summary>
internal static class ContractSources
{
    /// <summary>Two contracts, one of them nested; a type with members alone; a type that is none of these.</summary>
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

            [System.Obsolete("Says nothing of contracts.")]
            public sealed class Other;
        }
        """;

    /// <summary>Code that shows itself when any of the assembly runs.</summary>
    public const string Trap =
        """
        public static class Trap
        {
            [System.Runtime.CompilerServices.ModuleInitializer]
            internal static void Spring() => System.IO.File.WriteAllText({witness}, "executed");
        }
        """;
}
