package budgetledger.rest.figure;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import budgetledger.money.Money;
import budgetledger.rest.read.ContributionView;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A figure (数字来历): its amount and one page of what adds up to it.
///
/// @param pageSum the sum of the contributions of this page; over all pages it is the amount
@Schema(name = "Figure")
record FigureView(
        @Schema(example = "zwfwb:2022:original:expenditure:function=201") String id,
        String department,
        int year,
        String basis,
        String side,
        Money amount,
        List<ContributionView> contributions,
        Money pageSum,
        long position,
        @Nullable LocalDate effectiveAt,
        @Nullable String knownAt,
        Map<String, String> links) {}
