package io.yici;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** Starts the product. */
@SpringBootApplication
@Modulithic(sharedModules = "sql")
public class Yici {

    public static void main(String[] args) {
        SpringApplication.run(Yici.class, args);
    }
}
