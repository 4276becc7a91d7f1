namespace Capi.Catalog;

/// <summary>How much Meta wants a parameter.</summary>
internal enum Requirement
{
    Required,
    Recommended,
    Conditional,
    Optional,
}
