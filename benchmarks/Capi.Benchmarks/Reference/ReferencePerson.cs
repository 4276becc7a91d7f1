namespace Capi.Benchmarks.Reference;

/// <summary>A fictitious customer, as entered in a checkout form.</summary>
internal sealed record ReferencePerson(
    string FirstName, string LastName, string Mailbox, string City, string Zip, string Country, string CallingCode, string Currency);
